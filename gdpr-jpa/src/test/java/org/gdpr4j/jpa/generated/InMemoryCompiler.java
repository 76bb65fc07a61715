package org.gdpr4j.jpa.generated;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources in memory and loads the classes in a loader of their own. */
final class InMemoryCompiler {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private InMemoryCompiler() {}

    /** The loaded classes, by qualified name. */
    static Map<String, Class<?>> compile(Map<String, String> sources) {
        Map<String, ByteArrayOutputStream> compiled = new HashMap<>();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaFileManager manager = new ForwardingJavaFileManager<JavaFileManager>(FILES) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new Output(name, compiled.computeIfAbsent(name, key -> new ByteArrayOutputStream()));
            }
        };
        List<Input> inputs = sources.entrySet().stream()
                .map(it -> new Input(it.getKey(), it.getValue()))
                .toList();
        List<String> options =
                List.of("-proc:none", "-parameters", "-classpath", System.getProperty("java.class.path"));
        if (!COMPILER.getTask(null, manager, diagnostics, options, null, inputs).call()) {
            throw new IllegalStateException(
                    "A generated model does not compile: " + diagnostics.getDiagnostics() + sources);
        }
        Loader loader = new Loader(compiled);
        Map<String, Class<?>> classes = new HashMap<>();
        Set<String> names = new TreeSet<>(compiled.keySet());
        names.forEach(name -> classes.put(name, loader.load(name)));
        return classes;
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, ByteArrayOutputStream> compiled;

        Loader(Map<String, ByteArrayOutputStream> compiled) {
            super(InMemoryCompiler.class.getClassLoader());
            this.compiled = compiled;
        }

        Class<?> load(String name) {
            try {
                return loadClass(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = compiled.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }

        /** EclipseLink reads annotations from the classes' bytes. */
        @Override
        public InputStream getResourceAsStream(String name) {
            String type = name.replaceFirst("[.]class$", "").replace('/', '.');
            ByteArrayOutputStream bytes = compiled.get(type);
            return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    private static final class Input extends SimpleJavaFileObject {

        private final String source;

        Input(String name, String source) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    private static final class Output extends SimpleJavaFileObject {

        private final OutputStream stream;

        Output(String name, OutputStream stream) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.stream = stream;
        }

        @Override
        public OutputStream openOutputStream() {
            return stream;
        }
    }
}
