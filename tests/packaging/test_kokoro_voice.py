import pytest

from kokoro_voice import read_as, tokens_of


def test_the_word_that_matters_keeps_its_stress() -> None:
    assert read_as("Breathe in slowly.") == "Breathe [in](/ˈɪn/) slowly."  # noqa: RUF001
    assert read_as("On the out-breath, go 30 cm.").startswith("On the [out-breath](")
    assert "centimetres" in read_as("A gap of 30 cm is fine.")


def test_a_number_that_is_a_whole_sentence_is_said_with_care() -> None:
    assert read_as("Two.") != "Two."
    assert read_as("Two people.") == "Two people."


def test_a_text_begins_with_a_silence() -> None:
    assert tokens_of("ab", "ab") == [16, 43, 44]


def test_a_sound_that_the_voice_does_not_have_is_named() -> None:
    with pytest.raises(SystemExit, match="ß"):
        tokens_of("aß", "as")
