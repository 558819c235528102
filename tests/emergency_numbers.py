"""A short list of countries, for tests."""

from datetime import date

from backcoach.domain.safety.emergency import CountryNumbers, EmergencyNumbers

BRITAIN = CountryNumbers("GB", "United Kingdom", ("999", "112"), ("111",), "111 gives advice.")
GERMANY = CountryNumbers("DE", "Germany", ("112",), ("116117",))
AUSTRALIA = CountryNumbers("AU", "Australia", ("000",), note="112 works from mobile phones.")
TURKEY = CountryNumbers("TR", "Türkiye", ("112",))
ELSEWHERE = CountryNumbers("", "Another country", ("112", "your local emergency number"))
KNOWN = EmergencyNumbers(date(2026, 11, 1), ELSEWHERE, (BRITAIN, GERMANY, TURKEY))
