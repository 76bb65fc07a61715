package org.gdpr4j.jpa.ledger;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A small pool. Who is asked before each JDBC call may let it fail. What comes back is rolled back, or thrown away. */
public final class Pool implements DataSource, AutoCloseable {

    /** Is asked before each call; throws to let it fail, and then nothing reaches the driver. */
    @FunctionalInterface
    public interface Before {
        void call(String method) throws SQLException;
    }

    private final String url;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger lent = new AtomicInteger();
    private volatile Before before = method -> {};

    public Pool(String url) {
        this.url = url;
    }

    public void before(Before calls) {
        before = calls;
    }

    /** How many connections have not come back. */
    public int lent() {
        return lent.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        before.call("getConnection");
        Connection pooled = idle.poll();
        Connection real = pooled == null ? DriverManager.getConnection(url) : pooled;
        lent.incrementAndGet();
        return watched(Connection.class, real, () -> back(real));
    }

    private void back(Connection real) {
        lent.decrementAndGet();
        try {
            if (!real.getAutoCommit()) {
                real.rollback();
                real.setAutoCommit(true);
            }
            idle.push(real);
        } catch (SQLException e) {
            discard(real);
        }
    }

    @Override
    public void close() {
        for (Connection real = idle.poll(); real != null; real = idle.poll()) {
            discard(real);
        }
    }

    private static void discard(Connection real) {
        try {
            real.close();
        } catch (SQLException e) {
            // The server is gone.
        }
    }

    /** A close that fails closes nevertheless, as those of real drivers do. */
    private <T> T watched(Class<T> type, Object real, Runnable onClose) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    boolean closing = method.getName().equals("close");
                    try {
                        if (method.getDeclaringClass() != Object.class) {
                            before.call(type.getSimpleName() + "." + method.getName());
                        }
                    } finally {
                        if (closing) {
                            onClose.run();
                        }
                    }
                    return closing ? null : wrapped(method, invoke(real, method, arguments));
                }));
    }

    private Object wrapped(Method method, Object result) {
        if (result instanceof Statement statement) {
            return watched(method.getReturnType().asSubclass(Statement.class), statement, () -> closed(statement));
        }
        return result instanceof ResultSet rows ? watched(ResultSet.class, rows, () -> closed(rows)) : result;
    }

    private static void closed(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // The server is gone.
        }
    }

    private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
