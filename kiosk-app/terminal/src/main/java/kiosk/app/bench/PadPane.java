package kiosk.app.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import kiosk.app.ui.Icon;
import kiosk.device.sim.people.People;
import kiosk.device.sim.people.WalletKind;

/// The payment pad: what can be held to it, what can go wrong, and what it wrote into its ledger.
final class PadPane extends VBox {
    private static final int COLUMNS = 3;
    private static final double ICON = 26;
    private static final int LEDGER_ROWS = 3;
    private static final List<String> FAULTS = List.of("answerLost", "declineNext", "slow");

    private final BenchTexts texts;
    private final Map<String, Button> wallets = new TreeMap<>();
    private final VBox ledger = new VBox(4);

    PadPane(BenchViewModel model, People people, BenchTexts texts) {
        super(12);
        this.texts = texts;
        getChildren().addAll(grid(model, people), faults(model), ledger);
        model.stateProperty().subscribe(this::show);
    }

    private GridPane grid(BenchViewModel model, People people) {
        var grid = new GridPane(10, 10);
        int at = 0;
        for (WalletKind wallet : people.wallets().values()) {
            var tile = tile(wallet, model);
            GridPane.setHgrow(tile, Priority.ALWAYS);
            grid.add(tile, at % COLUMNS, at / COLUMNS);
            at++;
        }
        return grid;
    }

    private Button tile(WalletKind wallet, BenchViewModel model) {
        String key = wallet.key();
        Icon icon =
                switch (key) {
                    case "card" -> Icon.CARD;
                    case "qr" -> Icon.QR;
                    default -> Icon.WALLET;
                };
        var face =
                new VBox(
                        3,
                        icon.at(ICON, "icon-pine"),
                        Parts.line("wallet-name", texts.orElse("wallet." + key, wallet.brand())),
                        Parts.line("wallet-limit", limit(wallet)));
        face.setAlignment(Pos.CENTER_LEFT);
        var tile = Parts.button("wallet-" + key, "wallet", "", () -> model.wallet(key));
        tile.setGraphic(face);
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setAccessibleText(wallet.brand());
        wallets.put(key, tile);
        return tile;
    }

    private String limit(WalletKind wallet) {
        return wallet.singleFen() < 0
                ? texts.get("wallet.balance", yuan(wallet.balanceFen()))
                : texts.get("wallet.limit", yuan(wallet.singleFen()));
    }

    private FlowPane faults(BenchViewModel model) {
        var row = new FlowPane(8, 8);
        row.getChildren().add(Parts.text("label", texts.get("pad.faults")));
        for (String fault : FAULTS) {
            row.getChildren()
                    .add(
                            Parts.button(
                                    "fault-" + fault,
                                    "chip",
                                    texts.get("pad." + fault),
                                    () -> model.fault(fault)));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show(BenchState state) {
        wallets.forEach((key, tile) -> Parts.style(tile, "on", key.equals(state.onPad())));
        ledger.getChildren().clear();
        var payments = state.payments();
        for (var payment :
                payments.subList(Math.max(0, payments.size() - LEDGER_ROWS), payments.size())) {
            ledger.getChildren().addFirst(entry(payment));
        }
    }

    private HBox entry(BenchState.Payment payment) {
        String wallet = texts.orElse("wallet." + payment.wallet(), payment.wallet());
        var row =
                new HBox(
                        10,
                        Parts.line("ledger-amount", yuan(payment.amountFen())),
                        Parts.line("ledger", wallet.replace('\n', ' ')),
                        Parts.gap(),
                        Parts.line(
                                "ledger",
                                texts.orElse(
                                        "pay." + payment.state().toLowerCase(java.util.Locale.ROOT),
                                        payment.state())));
        row.getStyleClass().add("entry");
        return row;
    }

    private static String yuan(long fen) {
        return "%,d.%02d".formatted(fen / 100, fen % 100);
    }
}
