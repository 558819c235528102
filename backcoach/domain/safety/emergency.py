"""The number to call for an ambulance, by country."""

from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True, slots=True)
class CountryNumbers:
    """The numbers of one country, the first one first.

    `ambulance` is for an emergency, `advice` is the line for urgent help that is none.
    `note` says what a bare number cannot, such as that it works from mobile phones alone.
    """

    code: str
    name: str
    ambulance: tuple[str, ...]
    advice: tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        if not self.ambulance:
            raise ValueError("`ambulance` must not be empty")


@dataclass(frozen=True, slots=True)
class EmergencyNumbers:
    """The dated list of `assets/emergency_numbers.toml`, and what to show for any other country."""

    checked_on: date
    fallback: CountryNumbers
    countries: tuple[CountryNumbers, ...]

    def __post_init__(self) -> None:
        codes = [country.code for country in self.countries]
        if twice := next((code for code in codes if codes.count(code) > 1), None):
            raise ValueError(f"the country `{twice}` stands twice")

    def for_country(self, code: str, own: str = "") -> CountryNumbers:
        """The numbers of a two-letter ISO 3166-1 country code; the fallback for any other.

        A number of someone's `own` stands in for the listed ones.
        """
        wanted = code.strip().upper()
        listed = next((each for each in self.countries if each.code == wanted), self.fallback)
        return replace(listed, ambulance=(own,), note="") if own else listed
