package homeinventory.photos.stack.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts the server through the library, which first creates the data if there is none. */
final class PostgresStart {
    /** Long enough to replay much write-ahead log after a crash. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

    private final DataFolder folder;
    private final int port;
    private final Path log;

    /** @param log takes the output of PostgreSQL */
    PostgresStart(DataFolder folder, int port, Path log) {
        this.folder = folder;
        this.port = port;
        this.log = log;
    }

    /** Waits until the server answers. If it does not, the exception has PostgreSQL's own reason if there is one. */
    EmbeddedPostgres run() throws IOException {
        // The library's default is one folder for all users, below the system's temporary folder.
        System.setProperty("ot.epg.working-dir", folder.programs().toString());
        FutureTask<EmbeddedPostgres> start = new FutureTask<>(configured()::start);
        Thread.ofVirtual().name("postgresql-start").start(start);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return start.get(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    requireStillStarting();
                } catch (InterruptedException e) {
                    // A server cannot be stopped before it has started.
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IOException(lastError().orElse(String.valueOf(e.getCause())), e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private EmbeddedPostgres.Builder configured() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.data())
                .setOverrideWorkingDirectory(folder.programs().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(LIMIT)
                .setPort(port)
                .setConnectConfig("password", folder.password())
                // Options of initdb. The library uses "trust", which would admit every user of the machine.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.passwordFile().toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                // The library is made for tests and switches durability off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    /** The library goes on connecting to a server that has ended. The log shows the end as an error of pg_ctl. */
    private void requireStillStarting() throws IOException {
        List<String> lines = Files.readAllLines(log);
        if (lines.stream()
                .anyMatch(line -> line.contains("could not start server") || line.contains("pg_ctl: error:"))) {
            throw new IOException(lastError().orElse("pg_ctl could not start the server"));
        }
    }

    /** The last error that PostgreSQL logged. */
    private Optional<String> lastError() throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .reduce((first, second) -> second);
    }
}
