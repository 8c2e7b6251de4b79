package kiosk.app.bench;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.scene.layout.VBox;
import kiosk.app.bench.DemoCentral.Message;
import kiosk.app.ui.Mask;

/// The simulated phone: the short messages central would have sent, newest first.
final class PhonePane extends VBox {
    private static final int MOST = 2;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final BenchTexts texts;

    PhonePane(BenchViewModel model, BenchTexts texts) {
        super(8);
        this.texts = texts;
        model.messagesProperty().subscribe(this::show);
    }

    private void show(List<Message> messages) {
        getChildren().clear();
        if (messages.isEmpty()) {
            getChildren().add(Parts.text("story", texts.get("phone.none")));
        }
        messages.stream().limit(MOST).forEach(message -> getChildren().add(bubble(message)));
    }

    private VBox bubble(Message message) {
        var bubble = new VBox(2);
        bubble.getStyleClass().add("bubble");
        if (!message.code().isEmpty()) {
            bubble.getChildren().add(Parts.text("code", message.code()));
        }
        bubble.getChildren().add(Parts.text("sms", message.text()));
        String from = texts.get("phone.to", Mask.of(message.phone()), TIME.format(message.at()));
        bubble.getChildren().add(Parts.text("sms-meta", from));
        return bubble;
    }
}
