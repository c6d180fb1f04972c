"""The drawings of the guide: what one may hold, how a page shows it, and that every output keeps it."""
