package org.spaceodt.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SimpleVerifier;

/** Where compiled code has Jackson read or write an object, and of what type it is as far as the code says. */
final class JsonCalls {
    private static final String JACKSON = "com/fasterxml/jackson/";
    private static final Set<String> NAMES = Set.of(
            "readValue",
            "readValues",
            "convertValue",
            "treeToValue",
            "valueToTree",
            "writeValue",
            "writeValueAsString",
            "writeValueAsBytes",
            "readerFor",
            "writerFor",
            "forType",
            "write",
            "writePOJO",
            "writeObject",
            "putPOJO",
            "addPOJO",
            "pojoNode");

    /**
     * @param place the class and the method, such as {@code Trace.line}
     * @param types names of classes: what is given, and of what is to be read; a type reference stands for what it refers to
     */
    record Call(String place, Set<String> types) {}

    private JsonCalls() {}

    /** Of all classes below a folder. */
    static List<Call> below(Path classes) throws IOException {
        List<Call> calls = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (new String(bytes, StandardCharsets.ISO_8859_1).contains(JACKSON)) {
                    in(bytes, calls);
                }
            }
        }
        return calls;
    }

    private static void in(byte[] bytes, List<Call> calls) {
        ClassNode type = new ClassNode();
        new ClassReader(bytes).accept(type, ClassReader.SKIP_DEBUG);
        for (MethodNode method : type.methods) {
            if (Stream.of(method.instructions.toArray()).anyMatch(JsonCalls::isOfJackson)) {
                in(type, method, calls);
            }
        }
    }

    private static boolean isOfJackson(AbstractInsnNode step) {
        return step instanceof MethodInsnNode call && call.owner.startsWith(JACKSON) && NAMES.contains(call.name);
    }

    private static void in(ClassNode type, MethodNode method, List<Call> calls) {
        Frame<BasicValue>[] frames;
        try {
            frames = new Analyzer<>(new SimpleVerifier()).analyze(type.name, method);
        } catch (AnalyzerException e) {
            throw new IllegalStateException(type.name + "." + method.name, e);
        }
        InsnList steps = method.instructions;
        for (int i = 0; i < steps.size(); i++) {
            if (frames[i] != null && isOfJackson(steps.get(i))) {
                MethodInsnNode call = (MethodInsnNode) steps.get(i);
                Set<String> types = new TreeSet<>();
                Type[] parameters = Type.getArgumentTypes(call.desc);
                for (int p = 0; p < parameters.length; p++) {
                    BasicValue given = frames[i].getStack(frames[i].getStackSize() - parameters.length + p);
                    if (given.getType() != null && given.getType().getSort() == Type.OBJECT) {
                        types.add(given.getType().getClassName());
                    }
                }
                literals(steps, i, types);
                String simple = type.name.substring(type.name.lastIndexOf('/') + 1);
                calls.add(new Call(simple + "." + method.name, types));
            }
        }
    }

    /** A class that is named right before the call, and what a type reference made there refers to. */
    private static void literals(InsnList steps, int call, Set<String> types) {
        if (types.remove(Class.class.getName())) {
            for (int i = call; i >= 0; i--) {
                if (steps.get(i) instanceof LdcInsnNode named && named.cst instanceof Type literal) {
                    types.add(literal.getClassName());
                    return;
                }
            }
            types.add(Class.class.getName());
        }
    }
}
