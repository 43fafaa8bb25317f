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

/** The answers that the clients of one trial got, with their times. */
final class Answers {

    /**
     * One answer.
     *
     * @param status 0 if the connection broke, or could not be made
     * @param hasRetryAfter whether it says when to try again (RFC 9110 §10.2.3)
     * @param text of the answer or the exception
     */
    record Answer(Instant at, Duration took, int status, boolean hasRetryAfter, String text) {

        boolean isCreated() {
            return status == 201;
        }

        boolean isRefusal() {
            return status == 503 && hasRetryAfter;
        }

        /** No server listens, so nothing was begun: clients use another server. */
        boolean isUnreachable() {
            return status == 0 && text.startsWith(ConnectException.class.getName());
        }

        /** The connection ended before the answer was complete. */
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

    /** Counts uploads acknowledged from one moment until before another. */
    int created(Instant from, Instant to) {
        return where(answer -> answer.isCreated() && answer.isWithin(from, to)).size();
    }

    /** Counts uploads answered 503 with Retry-After from one moment until before another. */
    int refused(Instant from, Instant to) {
        return where(answer -> answer.isRefusal() && answer.isWithin(from, to)).size();
    }

    /** The median time of the uploads acknowledged from one moment until before another; zero without any. */
    Duration median(Instant from, Instant to) {
        List<Duration> times = where(answer -> answer.isCreated() && answer.isWithin(from, to)).stream()
                .map(Answer::took)
                .sorted()
                .toList();
        return times.isEmpty() ? Duration.ZERO : times.get(times.size() / 2);
    }

    /** How many answers of each kind, and the slowest 201. */
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
