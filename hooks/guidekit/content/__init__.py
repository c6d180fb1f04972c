"""Pages as their authors write them: the steps of Markdown, and views of what came of it."""
