from backcoach.figure.body.look import strand, tone


def brightness(colour: str) -> int:
    return sum(int(colour[i : i + 2], 16) for i in (1, 3, 5))


def test_a_strand_is_lighter_than_dark_hair() -> None:
    assert brightness(strand(tone("#2b2224"))) > brightness("#2b2224")


def test_a_strand_is_darker_than_fair_hair() -> None:
    assert brightness(strand(tone("#a9a29b"))) < brightness("#a9a29b")
