package kiosk.matter.publish;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kiosk.matter.Ability;
import kiosk.matter.IdWay;
import kiosk.matter.Page;
import kiosk.matter.Texts;
import kiosk.matter.journey.Abilities;
import kiosk.matter.language.MatterModel;
import kiosk.matter.language.Step;

/// Devices and abilities each step needs: declared by the matter, and there in the group it is
/// published for ("can this be dealt with here").
final class DeviceFindings {

    private static final Map<String, Texts> DEVICES =
            Map.of(
                    "idReader", Texts.of("身份证阅读器", "an ID card reader"),
                    "pad", Texts.of("密码键盘（刷卡、数字人民币）", "a payment pad"),
                    "receiptPrinter", Texts.of("凭条打印机", "a receipt printer"),
                    "a4Printer", Texts.of("A4打印机", "an A4 printer"),
                    "scanner", Texts.of("扫码器", "a code scanner"));

    private final Desk desk;
    private final Optional<Group> group;
    private final Findings findings;

    DeviceFindings(Desk desk, Optional<Group> group, Findings findings) {
        this.desk = desk;
        this.group = group;
        this.findings = findings;
    }

    void look() {
        for (Step step : desk.steps()) {
            for (String device : devices(step)) {
                boolean always = step.head().when().isEmpty();
                if (always && !desk.matter().devices().contains(device)) {
                    undeclared(step, device);
                }
                if (group.isPresent() && !group.get().devices().contains(device)) {
                    lacks(step, named(device), "device.lacks");
                }
            }
            group.ifPresent(found -> abilities(step, found));
        }
        for (String device : desk.matter().devices()) {
            boolean needed = desk.steps().stream().anyMatch(s -> devices(s).contains(device));
            if (!needed) {
                findings.warning(desk.at("devices"), "device.unused")
                        .say(
                                Texts.of(
                                        "声明需要" + named(device).in(Texts.BASE) + "，但没有步骤用到。",
                                        "The matter declares "
                                                + named(device).in("en")
                                                + ", but no step needs it."),
                                Texts.of(
                                        "从 devices 里删去：没有它的终端也能办。",
                                        "Take it out of devices: terminals without it can then"
                                                + " serve the matter."));
            }
        }
    }

    private static Texts named(String device) {
        return DEVICES.getOrDefault(device, Texts.same(device));
    }

    private static Set<String> devices(Step step) {
        Set<String> needed = new LinkedHashSet<>();
        switch (step) {
            case Step.Identify identify -> {
                if (!identify.ways().contains(IdWay.PHONE_QR_FACE)) {
                    needed.add("idReader");
                }
            }
            case Step.Pay _ -> needed.add("pad");
            case Step.Print print ->
                    needed.add(print.tray() == Page.Tray.A4 ? "a4Printer" : "receiptPrinter");
            case Step.Form form -> form.fields().forEach(field -> field(field, needed));
            default -> {
                // pages only
            }
        }
        return needed;
    }

    /// A field that cannot be typed needs what it is read with.
    private static void field(Step.FieldRule field, Set<String> needed) {
        if (!field.ways().contains("type")) {
            needed.add(field.ways().contains("scanBarcode") ? "scanner" : "pad");
        }
    }

    private void undeclared(Step step, String device) {
        findings.error(step.head().at(), "device.undeclared")
                .say(
                        Texts.of(
                                "步骤 "
                                        + step.id()
                                        + " 要用"
                                        + named(device).in(Texts.BASE)
                                        + "，但事项没有声明。",
                                "The step "
                                        + step.id()
                                        + " needs "
                                        + named(device).in("en")
                                        + ", which the matter does not declare."),
                        Texts.of(
                                "在 devices 里加上 " + device + "。", "Add " + device + " to devices."));
    }

    private void abilities(Step step, Group found) {
        Abilities.of(step)
                .filter(need -> !found.abilities().contains(need))
                .ifPresent(need -> lacks(step, ability(need), "ability.lacks"));
        if (step instanceof Step.Identify identify
                && !found.identify().isEmpty()
                && Collections.disjoint(identify.ways(), found.identify())) {
            lacks(step, Texts.of("所列的任何一种核验方式", "any of its ways to identify"), "identify.lacks");
        }
        if (step instanceof Step.Material material) {
            material.items().forEach(item -> material(step, item, found));
        }
    }

    private void material(Step step, String item, Group found) {
        MatterModel.MaterialRule rule = desk.model().materials().get(item);
        List<String> ways =
                rule == null ? List.of() : rule.ways().stream().map(MatterModel.Way::name).toList();
        boolean possible =
                ways.isEmpty()
                        || ways.stream()
                                .anyMatch(way ->
                                        switch (way) {
                                            case "scan" -> found.abilities().contains(Ability.SCAN);
                                            case "upload" ->
                                                    found.abilities().contains(Ability.UPLOAD);
                                            default -> true;
                                        });
        if (!possible) {
            lacks(
                    step,
                    Texts.of("材料 " + item + " 的任何一种提交方式", "any way for " + item),
                    "ability.lacks");
        }
    }

    private static Texts ability(Ability ability) {
        return switch (ability) {
            case LIST -> Texts.of("填写多条记录的页面", "pages for repeated groups");
            case PLACE -> Texts.of("选择地区的页面", "pages for places");
            case MAP -> Texts.of("地图", "a map");
            case SCAN -> Texts.of("材料扫描", "a document scanner");
            case UPLOAD -> Texts.of("手机上传", "upload from a phone");
            case DELIVERY -> Texts.of("选择送达方式的页面", "pages for delivery");
            case VIDEO -> Texts.of("视频", "video");
            case COSIGN -> Texts.of("多人签署", "signing by several people");
            case BUNDLE -> Texts.of("多事项联办", "bundles");
        };
    }

    private void lacks(Step step, Texts what, String code) {
        String id = group.map(Group::id).orElse("");
        Texts name = group.map(Group::name).orElse(Texts.same(""));
        String zh = desk.matter().name().in(Texts.BASE);
        findings.error(step.head().at(), code)
                .say(
                        Texts.of(
                                "“"
                                        + zh
                                        + "”的步骤 "
                                        + step.id()
                                        + " 需要"
                                        + what.in(Texts.BASE)
                                        + "，终端组 "
                                        + name.in(Texts.BASE)
                                        + "（"
                                        + id
                                        + "）没有。",
                                "The step "
                                        + step.id()
                                        + " of '"
                                        + desk.matter().id()
                                        + "' needs "
                                        + what.in("en")
                                        + ", which the terminals of '"
                                        + id.toLowerCase(Locale.ROOT)
                                        + "' do not have."),
                        Texts.of(
                                "换一种办法走这一步，把事项移出给这个终端组的包，或给终端配上它。",
                                "Find another way for this step, leave the matter out of the pack for"
                                        + " this group, or equip its terminals."));
    }
}
