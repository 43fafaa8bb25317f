package homeinventory.photos.stack.chaos;

import static java.util.Objects.requireNonNull;

import homeinventory.photos.stack.endtoend.Backends;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Hands out what tests work with, started on first use. JUnit closes what all tests share, the table and a
 * {@link Cluster} of the real programs, after the last test, and what one class has for itself after that class.
 */
final class SharedParts implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SharedParts.class);

    private static final Map<Class<?>, Start> SHARED = Map.of(
            FaultTable.class,
            _ -> new FaultTable(),
            Cluster.class,
            folder -> new Cluster(folder, new Backends(folder), Cluster.Programs.real(Map.of())));

    private static final Map<Class<?>, Start> OWN = Map.of(
            ClusterOnLoopDisk.class, ClusterOnLoopDisk::start,
            ClusterWithSteppedClock.class, ClusterWithSteppedClock::start,
            ClusterWithBuiltInFaults.class, ClusterWithBuiltInFaults::start);

    @FunctionalInterface
    private interface Start {
        AutoCloseable in(Path folder) throws Exception;
    }

    /** A part and its folder. */
    @SuppressWarnings("try") // JUnit closes it, and may be interrupted.
    private record Started(AutoCloseable part, Path folder) implements AutoCloseable {

        static Started of(Class<?> type, Start start) {
            try {
                Path folder = Files.createTempDirectory("chaos");
                return new Started(start.in(folder), folder);
            } catch (Exception e) {
                throw new ParameterResolutionException(type.getSimpleName() + " did not start", e);
            }
        }

        @Override
        public void close() throws Exception {
            part.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return SHARED.containsKey(type) || OWN.containsKey(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Start start = SHARED.get(type);
        return start == null
                ? part(context.getStore(NAMESPACE), type, requireNonNull(OWN.get(type)))
                : part(context.getRoot().getStore(NAMESPACE), type, start);
    }

    private static AutoCloseable part(Store store, Class<?> type, Start start) {
        return store.computeIfAbsent(type, _ -> Started.of(type, start), Started.class)
                .part();
    }
}
