package kiosk.sync;

import static kiosk.sync.testing.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kiosk.sync.json.Json;
import kiosk.sync.json.MalformedException;
import kiosk.sync.testing.AsyncApi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `asyncapi.yaml` knows each kind of message by its type: what is missing or wrong in it is found.
class AsyncApiTest {
    private static final String EPOCH = "01234567-0123-7123-8123-0123456789ab";
    private static final Topics TOPICS = new Topics("bank", "k-1");
    private static final String ITEM =
            "'orderNo':'o-1','method':'qr','kind':'AMOUNT','caseId':'','since':'2026-11-21'";
    private static final String WORDS = "'nameZh':'a','nameEn':'b','addressZh':'c','addressEn':'d'";
    private static final Map<String, String> GOOD =
            Map.ofEntries(
                    Map.entry("staff.act", "{'staffNo':'1001','act':'open','outcome':'ok'}"),
                    Map.entry("alert.raised", "{'code':'paper.low','subject':'p','facts':{}}"),
                    Map.entry("service.suspended", "{'reason':'paper'}"),
                    Map.entry("service.resumed", "{}"),
                    Map.entry(
                            "day.closed",
                            "{'day':'2026-11-21','slipNo':'DE1','staffNo':'1001','secondNo':'',"
                                    + "'settled':true,'batchNo':'000001','totals':[{'method':'qr',"
                                    + "'journalCount':1,'journalFen':500}],'differences':[{"
                                    + ITEM
                                    + ",'padFen':1}],'at':'2026-11-21T10:00:00Z'}"),
                    Map.entry(
                            "day.compared",
                            "{'at':'2026-11-21T10:00:00Z','matched':2,'differences':[]}"),
                    Map.entry(
                            "item.explained",
                            "{"
                                    + ITEM
                                    + ",'day':'2026-11-21','text':'t','staffNo':'1001',"
                                    + "'how':'explained'}"),
                    Map.entry(
                            "staff.roster",
                            "{'version':3,'staff':[{'no':'1001','name':'n','salt':'00',"
                                    + "'hash':'11','lead':true}]}"),
                    Map.entry(
                            "terminal.outlet",
                            "{"
                                    + WORDS
                                    + ",'id':'o-1','licence':'l','position':'hall','nearest':[{"
                                    + WORDS
                                    + ",'metres':300}]}"),
                    Map.entry("day/totals", "{'day':'2026-11-21','zone':'Asia/Shanghai'}"),
                    Map.entry("cert/renew", "{'csr':'pem','proof':'AA=='}"),
                    Map.entry("staff/cancel", "{'key':'k-1'}"));

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static String problem(String type, String data) throws MalformedException {
        AsyncApi api = new AsyncApi();
        if (type.contains("/")) {
            Map<String, Object> in = Json.map(Json.object(json(data)));
            return api.problem(Link.Message.json(TOPICS.request(type), new Ask("", in).write()));
        }
        if (type.equals("staff.roster") || type.equals("terminal.outlet")) {
            DownEvent event = new DownEvent(1, "", type, json(data), NOW);
            return api.problem(Link.Message.json(TOPICS.downEvents(), event.write()));
        }
        OutboundEvent event = new OutboundEvent("e1", type, "", 1, json(data), NOW);
        byte[] batch =
                CloudEvent.write(List.of(CloudEvent.of(new Store.Pending(1, event), "k-1", EPOCH)));
        return api.problem(
                new Link.Message(
                        TOPICS.events("svc"),
                        batch,
                        CloudEvent.BATCH,
                        null,
                        null,
                        null,
                        false,
                        Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "staff.act, {'staffNo':'1001'}, act",
                "alert.raised, {'code':'Paper'}, code",
                "service.suspended, {}, reason",
                "service.resumed, {'reason':1}, properties",
                "day.closed, {'day':'today'}, day",
                "day.compared, {}, matched",
                "item.explained, {}, orderNo",
                "staff.roster, {'version':'3'}, version",
                "terminal.outlet, {'id':'O 1'}, id",
                "day/totals, {}, zone",
                "cert/renew, {}, csr",
                "staff/cancel, {}, key"
            })
    void goodMessageFitsAndABadOneIsNamed(String type, String bad, String what) throws Exception {
        assertThat(problem(type, GOOD.getOrDefault(type, ""))).isEmpty();
        assertThat(problem(type, bad)).contains(what);
    }
}
