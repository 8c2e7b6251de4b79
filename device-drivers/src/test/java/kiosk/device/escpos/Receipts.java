package kiosk.device.escpos;

import java.util.List;
import kiosk.device.Receipt;
import kiosk.device.Receipt.Align;
import kiosk.device.Receipt.Feed;
import kiosk.device.Receipt.Pair;
import kiosk.device.Receipt.Qr;
import kiosk.device.Receipt.Rule;
import kiosk.device.Receipt.Size;
import kiosk.device.Receipt.Text;

/// Receipts as the kiosk prints them.
public final class Receipts {
    private Receipts() {}

    public static Receipt fine() {
        return new Receipt(
                List.of(
                        new Text("一门 · 示例银行人民路网点", Align.CENTER, Size.NORMAL, true),
                        new Text("交通违法罚款缴纳", Align.CENTER, Size.LARGE, true),
                        new Text("财政票据（电子）告知单", Align.CENTER, Size.NORMAL, false),
                        new Rule(),
                        new Text("办件号 A03-20261121-0042", Align.LEFT, Size.LARGE, true),
                        new Pair("决定书编号", "3205821900012345"),
                        new Pair("当事人", "张*（虚构）"),
                        new Pair("违法行为", "驾驶机动车违反道路交通信号灯通行的，罚款二百元，记六分"),
                        new Pair("罚款", "200.00 元"),
                        new Pair("加处罚款（3%/日，6 日）", "36.00 元"),
                        new Rule(),
                        new Pair("合计", "￥236.00"),
                        new Pair("大写", "人民币贰佰叁拾陆元整"),
                        new Pair("支付方式", "数字人民币（硬钱包 尾号 0021）"),
                        new Pair("参考号", "000123456789"),
                        new Pair("缴款时间", "2026-11-21 14:05:33"),
                        new Rule(),
                        new Pair("票据代码 / 号码", "32010126 / 0000042"),
                        new Pair("校验码", "7F3K9Q"),
                        new Feed(1),
                        new Qr("https://yimen.example/check?c=7F3K9Q"),
                        new Text(
                                "扫码或在 yimen.example/check 输入校验码核验",
                                Align.CENTER,
                                Size.NORMAL,
                                false),
                        new Feed(1),
                        new Text(
                                "缴款信息将于 11 月 22 日前同步至公安交管系统，无需再次缴纳。",
                                Align.LEFT,
                                Size.NORMAL,
                                false),
                        new Text("网点电话 0512-0000 0000", Align.LEFT, Size.NORMAL, false)));
    }

    public static Receipt rareName() {
        return new Receipt(
                List.of(
                        new Text("社保参保证明", Align.CENTER, Size.LARGE, true),
                        new Pair("姓名", "王㛃"),
                        new Pair("代办人", "李䶮 / 赵𠅤"),
                        new Text("王㛃", Align.LEFT, Size.LARGE, true)));
    }

    public static Receipt oneLine(String text) {
        return new Receipt(List.of(new Text(text, Align.LEFT, Size.NORMAL, false)));
    }
}
