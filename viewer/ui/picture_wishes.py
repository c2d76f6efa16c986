"""What the reader wants done about the pictures of articles, kept in the settings."""

import json

from PySide6.QtCore import QObject, Slot

from viewer.ui.article import ArticlePane, ImagePolicy, ImageRules
from viewer.ui.keeping import PICTURE_OUTLETS, PICTURES, Settings


class PictureWishes(QObject):
    """Tells the pane the rules, and learns from it which outlets to trust."""

    def __init__(self, pane: ArticlePane, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._pane = pane
        self._settings = settings
        pane.outletAllowed.connect(self.allow)
        pane.set_image_rules(self.rules())

    def rules(self) -> ImageRules:
        """The rules as they stand. Whatever cannot be understood counts as not chosen."""
        policy = self._settings.text(PICTURES, ImagePolicy.ASK)
        known = policy in set(ImagePolicy)
        return ImageRules(ImagePolicy(policy) if known else ImagePolicy.ASK, frozenset(self._outlets()))

    def choose(self, policy: ImagePolicy) -> None:
        """Change the policy."""
        self._settings.keep(PICTURES, policy.value)
        self._pane.set_image_rules(self.rules())

    @Slot()
    def forget(self) -> None:
        """Trust no outlet any more."""
        self._settings.keep(PICTURE_OUTLETS, "[]")
        self._pane.set_image_rules(self.rules())

    def trusts_any(self) -> bool:
        """Whether the reader has allowed an outlet's pictures for good."""
        return bool(self._outlets())

    def has(self, policy: ImagePolicy) -> bool:
        """Whether this policy is chosen."""
        return self.rules().policy is policy

    @Slot(str)
    def allow(self, outlet: str) -> None:
        """From now on load this outlet's pictures without a question."""
        self._settings.keep(PICTURE_OUTLETS, json.dumps(sorted({*self._outlets(), outlet})))
        self._pane.set_image_rules(self.rules())

    def _outlets(self) -> list[str]:
        try:
            kept = json.loads(self._settings.text(PICTURE_OUTLETS, "[]"))
        except ValueError:
            return []
        return [str(outlet) for outlet in kept] if isinstance(kept, list) else []
