"""Stories: entries about one happening, across outlets and languages; which of them an entry belongs to.

`matching` finds the story that an entry fits best, by its `terms`, which meet across languages by `translations`, and
by what headlines speak of, `meaning`. However alike the words, `apart` says what makes two happenings of them:
`countries`, the `stages` of a case, `subjects`. A `story` is what all of them are told of one. Strikes have records
beside their stories: see `newsdesk.record`.
"""

from __future__ import annotations

from newsdesk.stories.story import EntryView, StoryView, story_name

__all__ = ["EntryView", "StoryView", "story_name"]
