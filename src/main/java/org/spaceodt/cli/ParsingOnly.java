package org.spaceodt.cli;

import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** Makes commands that can be parsed, not run: what they would work with is absent. */
final class ParsingOnly implements IFactory {
    private final IFactory others = CommandLine.defaultFactory();

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (type.isInterface() || !type.isAnnotationPresent(Command.class)) {
            return others.create(type);
        }
        Constructor<?> constructor = Stream.of(type.getDeclaredConstructors())
                .max(Comparator.comparingInt(Constructor::getParameterCount))
                .orElseThrow();
        constructor.setAccessible(true);
        return type.cast(constructor.newInstance(new Object[constructor.getParameterCount()]));
    }
}
