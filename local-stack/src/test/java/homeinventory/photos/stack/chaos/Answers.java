package homeinventory.photos.stack.chaos;

import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the clients of one trial were told, when, and how fast. */
final class Answers {

    /**
     * One answer.
     *
     * @param status 0 if the connection broke, or could not be made
     * @param comeBack whether it says when to try again (RFC 9110 §10.2.3)
     * @param text what it says, for people
     */
    record Answer(Instant at, Duration took, int status, boolean comeBack, String text) {

        boolean isCreated() {
            return status == 201;
        }

        boolean isRefusal() {
            return status == 503 && comeBack;
        }

        /** Nobody listens there, so nothing was begun: clients go elsewhere. */
        boolean isUnreachable() {
            return status == 0 && text.startsWith(ConnectException.class.getName());
        }

        /** Whoever answers was gone before the answer was whole. */
        boolean isBroken() {
            return status == 0 && !isUnreachable();
        }

        private String kind() {
            if (isUnreachable()) {
                return "no connection";
            }
            return isBroken() ? "broken connection" : Integer.toString(status);
        }

        boolean isWithin(Instant from, Instant to) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    private final List<Answer> all = new ArrayList<>();

    synchronized void add(Answer answer) {
        all.add(answer);
    }

    synchronized List<Answer> where(Predicate<Answer> condition) {
        return all.stream().filter(condition).toList();
    }

    int created() {
        return where(Answer::isCreated).size();
    }

    /** Uploads acknowledged from one moment until before another. */
    int created(Instant from, Instant to) {
        return where(answer -> answer.isCreated() && answer.isWithin(from, to)).size();
    }

    /** Uploads told to come back from one moment until before another. */
    int refused(Instant from, Instant to) {
        return where(answer -> answer.isRefusal() && answer.isWithin(from, to)).size();
    }

    /** Of the uploads acknowledged from one moment until before another. */
    Duration median(Instant from, Instant to) {
        List<Duration> times = where(answer -> answer.isCreated() && answer.isWithin(from, to)).stream()
                .map(Answer::took)
                .sorted()
                .toList();
        return times.isEmpty() ? Duration.ZERO : times.get(times.size() / 2);
    }

    /** For people: how many of which kind, and the slowest acknowledged one. */
    @Override
    public String toString() {
        Map<String, Long> byKind = where(answer -> true).stream()
                .collect(Collectors.groupingBy(Answer::kind, TreeMap::new, Collectors.counting()));
        String counts = byKind.entrySet().stream()
                .map(entry -> entry.getValue() + " × " + entry.getKey())
                .collect(Collectors.joining(", "));
        Duration slowest = where(Answer::isCreated).stream()
                .map(Answer::took)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        return counts + "; slowest 201 after " + slowest.toMillis() + " ms";
    }
}
