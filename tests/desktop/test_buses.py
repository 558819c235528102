from backcoach.desktop.buses import buses_of


def test_the_environment_says_where_a_bus_is():
    named = {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/a", "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/b"}
    assert buses_of(named) == ("unix:path=/a", "unix:path=/b")


def test_else_they_are_where_they_usually_are():
    assert buses_of({"XDG_RUNTIME_DIR": "/run/user/7"}) == (
        "unix:path=/run/user/7/bus",
        "unix:path=/run/dbus/system_bus_socket",
    )
    assert buses_of({}).session == "unix:path=/bus"
