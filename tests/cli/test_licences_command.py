from backcoach.cli.main import main
from tests.places import ASSETS


def test_the_licences_are_said_with_the_folder_of_their_words(capsys):
    assert main(["licences"]) == 0

    said = capsys.readouterr().out
    assert said.startswith("# Licences")
    assert "GNU Lesser General Public License 3" in said
    assert f"The words of each licence lie in {ASSETS / 'licences'}." in said
