"""The rules of a guide: one file each, called like the rule's id; `registry` finds and runs them."""
