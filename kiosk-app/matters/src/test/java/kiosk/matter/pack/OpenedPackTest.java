package kiosk.matter.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import kiosk.matter.Matter;
import kiosk.matter.PackException;
import kiosk.matter.Page;
import kiosk.matter.scenario.Scenario;
import kiosk.matter.testing.Packs;
import kiosk.matter.testing.ScenarioWorld;
import org.junit.jupiter.api.Test;

/// A pack that is opened instead of loaded: the same pack, its expressions compiled when needed.
class OpenedPackTest {

    @Test
    void playsAsTheLoadedPackDoes() throws Exception {
        LoadedPack opened = PackLoader.open(Packs.suzhou(), Packs.trust());
        assertThat(refusal(opened)).isNotEmpty().isEqualTo(refusal(Packs.shared()));
        assertThat(opened.matters())
                .extracting(Matter::id)
                .isEqualTo(Packs.shared().matters().stream().map(Matter::id).toList());
    }

    private static Map<String, Object> refusal(LoadedPack pack) {
        Scenario frozen = ScenarioWorld.scenario(pack, "冻结账户不予批准");
        Page page = ScenarioWorld.player(pack, frozen).until(Page.Print.class).journey().page();
        return ((Page.Print) page).fields();
    }

    @Test
    void aMatterSaysWhetherItTakesMoney() throws Exception {
        assertThat(ScenarioWorld.matter(Packs.shared(), "traffic-fine").takesMoney()).isTrue();
        assertThat(ScenarioWorld.matter(Packs.shared(), "fund-balance").takesMoney()).isFalse();
    }

    @Test
    void anUnsignedOneIsNotOpened() {
        assertThatThrownBy(() ->
                        PackLoader.open(
                                Packs.suzhou(),
                                TrustRoot.read(List.of(), TrustRoot.DevelopmentKeys.REFUSED)))
                .isInstanceOf(PackException.class);
    }
}
