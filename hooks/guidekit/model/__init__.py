"""What everything else speaks of: findings, documents, words. It imports nothing of the package."""
