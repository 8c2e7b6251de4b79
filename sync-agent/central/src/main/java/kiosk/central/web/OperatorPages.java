package kiosk.central.web;

import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.util.function.Consumer;

/// Central's page: what operators, staff and auditors see and do.
public final class OperatorPages {
    private final House house;
    private final MatterPages.Declared declared;
    private final String demoToken;

    /// Pages of this house; `demoToken` guards forms where there is no login.
    public OperatorPages(House house, MatterPages.Declared declared, String demoToken) {
        this.house = house;
        this.declared = declared;
        this.demoToken = demoToken;
    }

    /// Starts them; `more` adds routes that are for programs of a demonstration.
    public Web start(Consumer<HttpRouting.Builder> more) throws IOException {
        House.Settings settings = house.settings();
        return Web.start(
                settings.host(),
                settings.port(),
                routes -> {
                    Door door = new Door(routes, house, demoToken);
                    new LoginPages(house).add(door);
                    new HomePages(house).add(door);
                    new OutletPages(house).add(door);
                    TerminalPages terminals = new TerminalPages(house);
                    terminals.add(door);
                    new TerminalActs(house, terminals).add(door);
                    new CasePages(house).add(door);
                    new FilePages(house).add(door);
                    new AlertPages(house).add(door);
                    new RatingPages(house).add(door);
                    new MatterPages(house, declared).add(door);
                    new StaffPages(house).add(door);
                    new UserPages(house).add(door);
                    new AuditPages(house).add(door);
                    new ApiPages(house).add(door);
                    more.accept(routes);
                });
    }
}
