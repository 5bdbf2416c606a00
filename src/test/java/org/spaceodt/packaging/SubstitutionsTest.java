package org.spaceodt.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.oracle.svm.core.annotate.Alias;
import com.oracle.svm.core.annotate.Delete;
import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import com.oracle.svm.core.annotate.TargetElement;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What Quarkus replaces in libraries for a native binary was written for the versions that it names. With a newer one a method that
 * is gone, or another one of the same name that does now what the replaced one did, is seen when the binary is built, and not before.
 */
class SubstitutionsTest {
    /** Of the same name as a replaced method, and looked at: a binary was compiled with them. */
    private static final Set<String> LOOKED_AT = Set.of(
            "io.agroal.api.AgroalDataSource.from(java.util.function.Supplier, io.agroal.api.AgroalDataSourceListener[])",
            "io.netty.buffer.EmptyByteBuf.nioBuffer(int, int)",
            "io.netty.buffer.EmptyByteBuf.nioBuffers(int, int)",
            "io.netty.handler.codec.compression.ZlibCodecFactory.newZlibDecoder(byte[], int)",
            "io.netty.handler.codec.compression.ZlibCodecFactory.newZlibDecoder(int)",
            "io.netty.handler.ssl.SslContext.toPrivateKey(java.io.File, java.lang.String, boolean)",
            "org.slf4j.LoggerFactory.getLogger(java.lang.String)",
            "org.wildfly.security.x500.util.X500PrincipalUtil.asX500Principal(java.security.Principal)");

    /** Of Java there are several versions; GraalVM's own replacements know theirs. */
    private static final Pattern OF_JAVA = Pattern.compile("(java|javax|jdk|sun)\\..*");

    @Test
    void whatIsReplacedInALibraryIsThereAndNoOtherOfItsNameIsLeftAsItWas() throws Exception {
        Set<String> gone = new TreeSet<>();
        Map<Class<?>, Map<String, Set<String>>> known = new HashMap<>();
        Map<Class<?>, Set<String>> replaced = new HashMap<>();
        for (Class<?> target : targets()) {
            Class<?> original = original(target);
            if (original == null || OF_JAVA.matcher(original.getName()).matches()) {
                continue;
            }
            for (Method method : target.getDeclaredMethods()) {
                boolean whole = method.isAnnotationPresent(Substitute.class);
                TargetElement other = method.getAnnotation(TargetElement.class);
                if (!whole && !isNamed(method)
                        || other != null && other.name().equals(TargetElement.CONSTRUCTOR_NAME)) {
                    continue;
                }
                String parameters = parameters(method);
                known.computeIfAbsent(original, key -> new HashMap<>())
                        .computeIfAbsent(method.getName(), key -> new TreeSet<>())
                        .add(parameters);
                if (whole) {
                    replaced.computeIfAbsent(original, key -> new TreeSet<>()).add(method.getName());
                }
                if (Arrays.stream(original.getDeclaredMethods())
                        .noneMatch(one -> one.getName().equals(method.getName())
                                && parameters(one).equals(parameters))) {
                    gone.add(original.getName() + "." + method.getName() + parameters);
                }
            }
        }
        Set<String> left = new TreeSet<>();
        replaced.forEach((original, names) -> {
            for (Method method : original.getDeclaredMethods()) {
                if (names.contains(method.getName())
                        && !method.isSynthetic()
                        && !known.get(original).get(method.getName()).contains(parameters(method))) {
                    left.add(original.getName() + "." + method.getName() + parameters(method));
                }
            }
        });
        assertThat(replaced).hasSizeGreaterThan(20);
        assertThat(gone).isEmpty();
        assertThat(left).isEqualTo(new TreeSet<>(LOOKED_AT));
    }

    private static boolean isNamed(AnnotatedElement element) {
        return element.isAnnotationPresent(Alias.class) || element.isAnnotationPresent(Delete.class);
    }

    /** With what a target stands for in the place of the target. */
    private static String parameters(Executable method) {
        return Arrays.stream(method.getParameterTypes())
                .map(SubstitutionsTest::named)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String named(Class<?> type) {
        Class<?> element = type;
        String arrays = "";
        while (element.isArray()) {
            element = element.getComponentType();
            arrays += "[]";
        }
        Class<?> original = element.isAnnotationPresent(TargetClass.class) ? original(element) : element;
        return (original == null ? element : original).getName() + arrays;
    }

    /** @return nothing where it is for a library that is not here */
    private static Class<?> original(Class<?> target) {
        TargetClass named = target.getAnnotation(TargetClass.class);
        try {
            Class<?> original = named.value();
            if (original == TargetClass.class) {
                if (named.className().equals(TargetClass.NoClassNameProvider.class.getName())
                        || named.className().isEmpty()) {
                    return null;
                }
                original = Class.forName(named.className(), false, target.getClassLoader());
            }
            for (String inner : named.innerClass()) {
                original = Class.forName(original.getName() + "$" + inner, false, target.getClassLoader());
            }
            return original;
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    private static List<Class<?>> targets() throws IOException {
        List<Class<?>> targets = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.walk(path)) {
                    files.filter(file -> file.toString().endsWith(".class")).forEach(file -> {
                        try (InputStream in = Files.newInputStream(file)) {
                            add(targets, path.relativize(file).toString(), in);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
                }
            } else if (path.getFileName().toString().startsWith("quarkus-") && Files.isRegularFile(path)) {
                try (JarFile jar = new JarFile(path.toFile())) {
                    for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                        if (entry.getName().endsWith(".class")) {
                            add(targets, entry.getName(), jar.getInputStream(entry));
                        }
                    }
                }
            }
        }
        return targets;
    }

    private static void add(List<Class<?>> targets, String file, InputStream in) throws IOException {
        if (!new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
                .contains("Lcom/oracle/svm/core/annotate/TargetClass;")) {
            return;
        }
        try {
            Class<?> type = Class.forName(
                    file.replace(".class", "").replace('/', '.'), false, SubstitutionsTest.class.getClassLoader());
            if (type.isAnnotationPresent(TargetClass.class)) {
                targets.add(type);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            // For a library that is not here.
        }
    }
}
