package homeinventory.photos.stack.invariants;

import java.util.ArrayList;
import java.util.List;

/** Violated invariants: lost photos or events, duplicate events, photos that never end, and others. */
public final class Findings {

    /** Kinds of findings. */
    public enum Kind {
        LOST,
        DUPLICATED,
        STUCK,
        OTHER
    }

    private record Finding(Kind kind, String what) {}

    private final List<Finding> all = new ArrayList<>();

    void add(Kind kind, String what) {
        all.add(new Finding(kind, what));
    }

    void require(boolean condition, Kind kind, String otherwise) {
        if (!condition) {
            add(kind, otherwise);
        }
    }

    /** How many there are of a kind. */
    public long count(Kind kind) {
        return all.stream().filter(finding -> finding.kind() == kind).count();
    }

    /** One line for each; empty if all invariants hold. */
    public List<String> lines() {
        return all.stream()
                .map(finding -> finding.kind() + ": " + finding.what())
                .toList();
    }
}
