package homeinventory.photos.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Translates the error of a read-only database (SQLSTATE 25006, PostgreSQL manual, appendix A) to a transient exception. A
 * database is read-only for a while during a failover, or while its disk is full. Spring does not classify this state.
 */
final class ReadOnlyDatabase {
    private static final String READ_ONLY_SQL_TRANSACTION = "25006";

    private ReadOnlyDatabase() {}

    /** Spring's own translation, except for this state. */
    static SQLExceptionTranslator translator() {
        SQLExceptionSubclassTranslator translator = new SQLExceptionSubclassTranslator();
        translator.setCustomTranslator(ReadOnlyDatabase::translate);
        return translator;
    }

    private static @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException failure) {
        return READ_ONLY_SQL_TRANSACTION.equals(failure.getSQLState())
                ? new TransientDataAccessResourceException(task + ": the database is read-only", failure)
                : null;
    }
}
