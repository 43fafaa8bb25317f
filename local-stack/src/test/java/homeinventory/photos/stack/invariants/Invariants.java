package homeinventory.photos.stack.invariants;

import homeinventory.photos.stack.invariants.Findings.Kind;
import homeinventory.photos.stack.invariants.StoreView.EventRow;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Checks database, storage, event log and Temporal against each other and against the answers to clients. For use after
 * any test, when every photo has had the time to end.
 */
public final class Invariants {
    private final StoreView store;
    private final StorageView storage;
    private final TemporalView temporal;

    /**
     * For a running system.
     *
     * @param environment of its processes, with the variables of README.md
     */
    public Invariants(Map<String, String> environment) {
        this.store = new StoreView(environment);
        this.storage = new StorageView(environment);
        this.temporal = new TemporalView(environment);
    }

    /** The database, for tests that break it. */
    public DataSource database() {
        return store.database();
    }

    /** Ids of photos that are neither complete nor failed. */
    public Set<UUID> unfinished() {
        return store.unfinished();
    }

    /** The row of every photo, by id. */
    public Map<UUID, PhotoRow> rows() {
        return store.photos();
    }

    /** Checks everything that must hold when all photos have ended. */
    public Findings check(Collection<AcknowledgedPhoto> acknowledged) throws IOException {
        Findings findings = new Findings();
        Map<UUID, PhotoRow> rows = store.photos();
        Map<UUID, List<EventRow>> events = store.events();
        for (AcknowledgedPhoto photo : acknowledged) {
            PhotoRow row = rows.get(photo.id());
            if (row == null) {
                findings.add(Kind.LOST, "photo " + photo.id() + " was acknowledged and has no row");
            } else {
                checkAcknowledged(photo, row, findings);
            }
        }
        for (PhotoRow row : rows.values()) {
            checkEvents(row, events.getOrDefault(row.id(), List.of()), findings);
            storage.check(row, findings);
        }
        checkSequences(events, findings);
        checkWorkflows(rows, findings);
        return findings;
    }

    /** Checks what must also hold after housekeeping has run on files that are old enough. */
    public Findings checkStorage() throws IOException {
        Findings findings = new Findings();
        Set<String> known = new HashSet<>();
        store.photos().values().forEach(row -> known.addAll(row.keys()));
        storage.files().stream()
                .filter(file -> !known.contains(file))
                .forEach(file -> findings.add(Kind.OTHER, "file " + file + " belongs to no row"));
        return findings;
    }

    private void checkAcknowledged(AcknowledgedPhoto photo, PhotoRow row, Findings findings) throws IOException {
        findings.require(row.isTerminal(), Kind.STUCK, "photo " + row.id() + " is " + row.status());
        findings.require(
                !row.isTerminal() || row.isComplete() == photo.good(),
                Kind.LOST,
                "photo " + row.id() + " is " + row.status() + " (" + row.error() + "), expected "
                        + (photo.good() ? "complete" : "failed"));
        findings.require(
                storage.sha256(row.originalKey()).equals(photo.sha256()),
                Kind.LOST,
                "the original of photo " + row.id() + " differs from what was uploaded");
    }

    /** A photo that ended has exactly one event, which is not older than its row. */
    private static void checkEvents(PhotoRow row, List<EventRow> events, Findings findings) {
        List<EventRow> own = events.stream()
                .filter(event -> event.isOutcome() && event.generation() == row.generation())
                .toList();
        if (!row.isTerminal()) {
            findings.require(
                    own.isEmpty(), Kind.OTHER, "photo " + row.id() + " is " + row.status() + " but has an event");
            return;
        }
        findings.require(!own.isEmpty(), Kind.LOST, "photo " + row.id() + " ended without an event");
        findings.require(own.size() <= 1, Kind.DUPLICATED, "photo " + row.id() + " has events " + own);
        for (EventRow event : own) {
            findings.require(
                    event.type().equals(row.isComplete() ? "thumbnail_ready" : "thumbnail_failed"),
                    Kind.OTHER,
                    "photo " + row.id() + " is " + row.status() + " and has " + event);
            findings.require(
                    !event.createdAt().isBefore(row.updatedAt()),
                    Kind.OTHER,
                    "the event of photo " + row.id() + " is older than its row");
        }
    }

    private static void checkSequences(Map<UUID, List<EventRow>> events, Findings findings) {
        Map<UUID, Set<Long>> byWorkspace = new HashMap<>();
        events.values()
                .forEach(list -> list.forEach(event -> byWorkspace
                        .computeIfAbsent(event.workspaceId(), workspace -> new HashSet<>())
                        .add(event.sequence())));
        byWorkspace.forEach((workspace, sequences) -> {
            for (long sequence = 1; sequence <= sequences.size(); sequence++) {
                findings.require(
                        sequences.contains(sequence),
                        Kind.LOST,
                        "event " + sequence + " of workspace " + workspace + " is missing");
            }
        });
    }

    private void checkWorkflows(Map<UUID, PhotoRow> rows, Findings findings) {
        for (UUID running : temporal.awaitNoneRunning()) {
            PhotoRow row = rows.get(running);
            findings.add(
                    Kind.STUCK,
                    "a workflow runs for photo " + running + ", which is " + (row == null ? "deleted" : row.status()));
        }
    }
}
