package org.gdpr4j.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Counts statements while it is asked to; otherwise it stands in nobody's way. Not for several threads. */
public final class Statements {

    private static final Set<String> EXECUTES =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate");

    private final DataSource dataSource;
    private final List<String> executed = new ArrayList<>();
    private boolean counting;

    Statements(DataSource real) {
        dataSource = (DataSource) proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(() -> method.invoke(real, arguments));
            return counting && result instanceof Connection connection ? counted(connection) : result;
        });
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** The statements that the work executed, in order. */
    public List<String> of(Rounds.Run work) throws Exception {
        executed.clear();
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
        return List.copyOf(executed);
    }

    private Connection counted(Connection connection) {
        return (Connection) proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(() -> method.invoke(connection, arguments));
            return result instanceof PreparedStatement statement ? counted(statement, (String) arguments[0]) : result;
        });
    }

    private PreparedStatement counted(PreparedStatement statement, String sql) {
        return (PreparedStatement) proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (EXECUTES.contains(method.getName())) {
                executed.add(sql);
            }
            return call(() -> method.invoke(statement, arguments));
        });
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private interface Call {
        Object make() throws ReflectiveOperationException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
