from backcoach.domain.safety.help_signs import HelpSigns, help_signs
from backcoach.domain.safety.learn_text import LearnText

TEXT = """# When

Some words.

## Now: call {ambulance}

Call if:

- One sign.
- Another - sign.

Say something.

## Good to know

No list here.

## Later
- A third.
"""


def test_signs_stand_under_their_headings_in_their_order():
    assert help_signs(LearnText("when", "When", TEXT)) == (
        HelpSigns("Now: call {ambulance}", ("One sign.", "Another - sign."), "Say something."),
        HelpSigns("Later", ("A third.",), ""),
    )


def test_a_page_without_lists_has_no_signs():
    assert help_signs(LearnText("when", "When", "# When\n\nSome words.\n")) == ()
