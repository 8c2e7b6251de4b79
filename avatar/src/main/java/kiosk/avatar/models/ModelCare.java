package kiosk.avatar.models;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// What `packaging/models` does, without a console.
public final class ModelCare {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ModelFolder models;
    private final Consumer<String> said;
    private final Provision provision;

    public ModelCare(ModelFolder models, Consumer<String> said) {
        this.models = models;
        this.said = said;
        this.provision = new Provision(models, new ClientPackages(PATIENCE), said);
    }

    /// Each pack with size, licence and purpose.
    public boolean list(List<Lock.Pack> packs) {
        for (var pack : packs) {
            said.accept(
                    "%-14s %6.1f MB  %-11s %s"
                            .formatted(
                                    pack.id(), pack.bytes() / 1e6, pack.licence(), pack.purpose()));
        }
        return true;
    }

    /// One line for each pack: whole, not there, or damaged. True when all are whole; a pack that
    /// only comes by hand may be missing.
    public boolean verify(List<Lock.Pack> packs) throws ModelException {
        boolean all = true;
        for (var pack : packs) {
            int missing = 0;
            int damaged = 0;
            for (var file : pack.files()) {
                switch (models.look(pack, file)) {
                    case WHOLE -> {}
                    case MISSING -> missing++;
                    case DAMAGED -> damaged++;
                }
            }
            said.accept("%-14s %s".formatted(pack.id(), standing(pack, missing, damaged)));
            all &= damaged == 0 && (missing == 0 || pack.onlyByHand());
        }
        return all;
    }

    private static String standing(Lock.Pack pack, int missing, int damaged) {
        if (damaged > 0) {
            return "DAMAGED: " + damaged + " of " + pack.files().size() + " files";
        }
        if (missing > 0 && pack.onlyByHand()) {
            return "not there; done without, or packaging/models import FOLDER";
        }
        return missing == 0
                ? "whole"
                : "not there: " + missing + " of " + pack.files().size() + " files missing";
    }

    /// Fetches what is not there. True when all packs are whole afterwards; a pack that only comes
    /// by hand may be missing.
    public boolean fetch(List<Lock.Pack> packs) throws ModelException {
        boolean all = true;
        for (var pack : packs) {
            all &= pack.onlyByHand() ? byHand(pack) : provision.fetch(pack);
        }
        return all;
    }

    private boolean byHand(Lock.Pack pack) throws ModelException {
        for (var file : pack.files()) {
            if (models.look(pack, file) != ModelFolder.Standing.WHOLE) {
                said.accept(
                        pack.id()
                                + ": no registry has it; with "
                                + file.name()
                                + " on a disk: packaging/models import FOLDER "
                                + pack.id());
            }
        }
        return true;
    }

    /// Takes from a folder what is not there. True when all packs are whole afterwards; a pack that
    /// only comes by hand may be missing.
    public boolean take(List<Lock.Pack> packs, Path folder) throws ModelException {
        boolean all = true;
        for (var pack : packs) {
            all &= provision.take(pack, folder) || (pack.onlyByHand() && packs.size() > 1);
        }
        return all;
    }
}
