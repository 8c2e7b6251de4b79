package kiosk.device.escpos;

import java.util.random.RandomGenerator;

/// Ids for completion receipts: drawn by chance, so that the receipt of an earlier job, or of an
/// earlier life of this program, is not taken for ours.
final class JobIds {
    private final RandomGenerator random;

    JobIds(RandomGenerator random) {
        this.random = random;
    }

    String next() {
        var id = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            id.append(Answers.ID_LETTERS.charAt(random.nextInt(Answers.ID_LETTERS.length())));
        }
        return id.toString();
    }
}
