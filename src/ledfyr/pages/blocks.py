# SPDX-License-Identifier: EUPL-1.2
"""The building blocks of a common page, as editors meet them in Wagtail."""

from wagtail import blocks

TEXT_FEATURES = ["bold", "ul", "ol", "link"]


class TextBlock(blocks.StructBlock):
    """Running text under an optional heading."""

    heading = blocks.CharBlock(required=False, label="Rubrik")
    text = blocks.RichTextBlock(features=TEXT_FEATURES, label="Text")

    class Meta:
        icon = "pilcrow"
        label = "Text"


class NoteBlock(TextBlock):
    """A calm box for what must not be missed."""

    class Meta:
        icon = "info-circle"
        label = "Viktigt att veta"


class StepBlock(blocks.StructBlock):
    """One step of what happens."""

    title = blocks.CharBlock(label="Vad som händer")
    text = blocks.RichTextBlock(features=TEXT_FEATURES, label="Text")


class StepsBlock(blocks.StructBlock):
    """What happens, step by step, in order."""

    heading = blocks.CharBlock(label="Rubrik")
    intro = blocks.TextBlock(required=False, label="Inledning")
    step = blocks.ListBlock(StepBlock(), label="Steg")

    class Meta:
        icon = "list-ol"
        label = "Steg för steg"


class SignBlock(blocks.StructBlock):
    """One thing that may be noticed; never evidence, always a reason to talk."""

    sign = blocks.CharBlock(label="Vad du kan märka")
    also = blocks.CharBlock(label="Det kan också betyda")
    start = blocks.CharBlock(label="Så kan du börja samtalet")


class SignsBlock(blocks.StructBlock):
    """Signs, each with what it may also mean and a way to begin talking."""

    heading = blocks.CharBlock(label="Rubrik")
    intro = blocks.TextBlock(required=False, label="Inledning")
    sign = blocks.ListBlock(SignBlock(), label="Tecken")

    class Meta:
        icon = "view"
        label = "Tecken"


class ServicesBlock(blocks.StructBlock):
    """Live contacts: the facts come from the directory when the page is baked."""

    heading = blocks.CharBlock(label="Rubrik")
    services = blocks.ListBlock(blocks.CharBlock(), label="Stöd (nyckel eller roll)")

    class Meta:
        icon = "mail"
        label = "Kontakter"


class DoorsBlock(blocks.StructBlock):
    """Links to the guide."""

    heading = blocks.CharBlock(label="Rubrik")
    doors = blocks.ListBlock(blocks.CharBlock(), label="Vägar")

    class Meta:
        icon = "link"
        label = "Vägar till hjälp"


class ProgrammeBlock(TextBlock):
    """The municipality's programme, which says itself when its period is over."""

    class Meta:
        icon = "calendar"
        label = "Kommunens program"


class LocalBlock(blocks.StructBlock):
    """The place where a municipality's own paragraph stands."""

    heading = blocks.CharBlock(label="Rubrik")
    name = blocks.CharBlock(label="Den lokala textens namn")

    class Meta:
        icon = "home"
        label = "Kommunens egen text"


class PageBody(blocks.StreamBlock):
    """All blocks that a common page may hold."""

    text = TextBlock()
    note = NoteBlock()
    steps = StepsBlock()
    signs = SignsBlock()
    services = ServicesBlock()
    doors = DoorsBlock()
    programme = ProgrammeBlock()
    local = LocalBlock()


class SourceBlock(blocks.StructBlock):
    """Where the facts of a page come from."""

    name = blocks.CharBlock(label="Källa")
    publisher = blocks.CharBlock(label="Utgivare")
    url = blocks.URLBlock(required=False, label="Adress")
    read_on = blocks.DateBlock(label="Läst den")
