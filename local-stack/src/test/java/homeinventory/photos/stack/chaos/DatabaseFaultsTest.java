package homeinventory.photos.stack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.stack.chaos.Trial.Result;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** PostgreSQL is down, loses connections, or refuses to write. */
class DatabaseFaultsTest extends OnCluster {
    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(30);
    private static final Duration CUTTING = Duration.ofSeconds(15);

    private final DatabaseFaults faults;

    DatabaseFaultsTest(Cluster cluster, FaultTable table) {
        super(cluster, table);
        faults = new DatabaseFaults(cluster.invariants().database());
    }

    @Test
    void postgresql_is_killed_and_down_for_a_while() throws Exception {
        Duration outage = ChaosSettings.OUTAGE;
        Result result = trial("PostgreSQL gets SIGKILL and is away for " + outage.toSeconds() + " s")
                .underLoad(load -> {
                    cluster.backends().killDatabase();
                    pause(outage);
                    cluster.backends().startDatabase();
                    return 1;
                });
        assertRefusedThenRecovered(result);
    }

    @Test
    void connections_are_cut_one_by_one() throws Exception {
        trial("connections to PostgreSQL are cut one by one").underLoad(load -> faults.cutConnections(CUTTING));
    }

    @Test
    void postgresql_is_read_only() throws Exception {
        Duration outage = ChaosSettings.OUTAGE.dividedBy(2);
        Result result = trial("PostgreSQL is read-only for " + outage.toSeconds() + " s")
                .underLoad(load -> {
                    faults.readOnly(true);
                    pause(outage);
                    faults.readOnly(false);
                    return 1;
                });
        assertRefusedThenRecovered(result);
    }

    private static void assertRefusedThenRecovered(Result result) {
        assertThat(result.answers().refused(result.begin(), result.end()))
                .as("uploads with status 503 and Retry-After")
                .isPositive();
        assertThat(result.untilNextUpload()).isLessThan(RECOVERY_LIMIT);
        assertThat(result.recovery()).isLessThan(RECOVERY_LIMIT);
    }
}
