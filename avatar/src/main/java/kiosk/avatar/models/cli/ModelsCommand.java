package kiosk.avatar.models.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kiosk.avatar.models.Lock;
import kiosk.avatar.models.ModelCare;
import kiosk.avatar.models.ModelException;
import kiosk.avatar.models.ModelFolder;

/// `packaging/models`: list, fetch, verify, import, status.
public final class ModelsCommand {

    private ModelsCommand() {}

    /// @param args command, then packs or the folder to import from; `--folder` says where models
    ///   are kept
    public static void main(String[] args) {
        System.exit(run(new ArrayList<>(List.of(args))));
    }

    private static int run(List<String> args) {
        ModelFolder models = ModelFolder.usual(System.getenv());
        int option = args.indexOf("--folder");
        if (option >= 0 && option + 1 < args.size()) {
            models = new ModelFolder(Path.of(args.get(option + 1)));
            args.subList(option, option + 2).clear();
        }
        var unknown = args.stream().filter(a -> a.startsWith("--")).findFirst();
        if (unknown.isPresent()) {
            System.err.println(
                    "error: "
                            + (unknown.get().equals("--folder")
                                    ? "--folder needs a folder"
                                    : "unknown option " + unknown.get()));
            return 2;
        }
        String command = args.isEmpty() ? "status" : args.removeFirst();
        try {
            return carriedOut(command, args, models) ? 0 : 1;
        } catch (ModelException | IllegalArgumentException e) {
            System.err.println("error: " + e.getMessage());
            return 2;
        }
    }

    private static boolean carriedOut(String command, List<String> args, ModelFolder models)
            throws ModelException {
        var care = new ModelCare(models, System.out::println);
        return switch (command) {
            case "list" -> care.list(chosen(args));
            case "fetch" -> care.fetch(chosen(args));
            case "verify" -> verified(care, args, models);
            case "status" -> {
                verified(care, args, models);
                yield true;
            }
            case "import" -> {
                if (args.isEmpty()) {
                    throw new IllegalArgumentException("import needs a folder");
                }
                Path folder = Path.of(args.removeFirst());
                if (!Files.isDirectory(folder)) {
                    throw new IllegalArgumentException(folder + " is no folder");
                }
                yield care.take(chosen(args), folder);
            }
            default -> throw new IllegalArgumentException("unknown command " + command);
        };
    }

    private static boolean verified(ModelCare care, List<String> args, ModelFolder models)
            throws ModelException {
        System.out.println("models in " + models.root());
        return care.verify(chosen(args));
    }

    private static List<Lock.Pack> chosen(List<String> ids) {
        Lock lock = Lock.ours();
        return ids.isEmpty()
                ? lock.packs()
                : ids.stream()
                        .map(id ->
                                lock.pack(id)
                                        .orElseThrow(() ->
                                                new IllegalArgumentException("no pack " + id)))
                        .toList();
    }
}
