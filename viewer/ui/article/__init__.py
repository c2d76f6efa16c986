"""The article pane: the text in comfort, its evidence marked, and nothing loaded that the reader did not ask for."""

from viewer.ui.article.pane import ArticlePane

__all__ = ["ArticlePane"]
