package homeinventory.photos.stack.chaos;

import homeinventory.photos.store.blobs.BlobStore;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real blob store that stores everything, and sometimes reports a timeout afterwards. */
final class UnheardBlobs {
    private static final int ONE_IN = 8;
    private static final Set<String> WRITES = Set.of("put", "putAll", "commit");

    private final AtomicInteger writes = new AtomicInteger();
    private final BlobStore real;
    private final Path log;

    UnheardBlobs(BlobStore real, Path folder) {
        this.real = real;
        this.log = log(folder);
    }

    /** Has a line for each write that was reported as a timeout. Without this file, the store reports none. */
    static Path log(Path folder) {
        return folder.resolve("unheard-writes");
    }

    BlobStore asBlobStore() {
        return around(BlobStore.class, real);
    }

    private <T> T around(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> call(target, method, arguments)));
    }

    private @Nullable Object call(Object target, Method method, @Nullable Object[] arguments) throws Throwable {
        @Nullable Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (WRITES.contains(method.getName())) {
            loseAnswer(method.getName());
        }
        return result instanceof BlobStore.Upload upload ? around(BlobStore.Upload.class, upload) : result;
    }

    private void loseAnswer(String write) throws IOException {
        if (Files.exists(log) && writes.incrementAndGet() % ONE_IN == 0) {
            Files.writeString(log, write + "\n", StandardOpenOption.APPEND);
            throw new SocketTimeoutException("no answer to " + write);
        }
    }
}
