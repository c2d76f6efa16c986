"""The article pane: the text in comfort, its evidence marked, and nothing loaded that the reader did not ask for."""

from viewer.ui.article.pane import ArticlePane
from viewer.ui.article.pictures import ImagePolicy, ImageRules

__all__ = ["ArticlePane", "ImagePolicy", "ImageRules"]
