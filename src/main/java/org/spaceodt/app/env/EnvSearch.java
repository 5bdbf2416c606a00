package org.spaceodt.app.env;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for {@code .env} files: in a folder and those above it, then in the program's own. It goes no further up than the home folder, and outside of that
 * no further than the root of a project. A file above that others could have written is passed over.
 */
public final class EnvSearch {
    private final Optional<Path> home;
    private final Trust trust;

    /** @param home where the search upwards ends, if it comes by */
    public EnvSearch(Optional<Path> home, Trust trust) {
        this.home = home;
        this.trust = trust;
    }

    /**
     * What there is.
     *
     * @param files the nearest first
     * @param notes what has to be said of some
     */
    public record Found(List<EnvFile> files, List<Note> notes) {}

    /** @param key of our words, such as {@code env.passedOver} */
    public record Note(String key, Path file) {}

    /**
     * @param folder where it begins
     * @param program the folder of the program: whoever owns that is believed there
     */
    public Found around(Path folder, Optional<Path> program) {
        List<EnvFile> files = new ArrayList<>();
        Set<Note> notes = new LinkedHashSet<>();
        Path start = folder.toAbsolutePath().normalize();
        for (Path place : upwards(start)) {
            look(place.resolve(".env"), trust, place.equals(start), files, notes);
        }
        program.map(Path::toAbsolutePath).map(Path::normalize).ifPresent(own -> {
            for (Path place : upwards(own)) {
                look(place.resolve(".env"), trust.alsoOf(own), false, files, notes);
            }
        });
        return new Found(files, List.copyOf(notes));
    }

    private static void look(Path file, Trust trust, boolean here, List<EnvFile> files, Set<Note> notes) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        Optional<Trust.Doubt> doubt = trust.doubt(file);
        if (doubt.isPresent() && (here || doubt.get() == Trust.Doubt.GROUP)) {
            notes.add(new Note(doubt.get().warning(), file));
        } else if (doubt.isPresent()) {
            notes.add(new Note(doubt.get().refusal(), file));
            return;
        }
        EnvFile.read(file).ifPresentOrElse(files::add, () -> notes.add(new Note("env.passedOver", file)));
    }

    private List<Path> upwards(Path start) {
        boolean atHome = home.filter(start::startsWith).isPresent();
        List<Path> places = new ArrayList<>();
        for (Path place = start; place != null; place = place.getParent()) {
            places.add(place);
            if (atHome ? place.equals(home.get()) : Files.exists(place.resolve(".git"))) {
                break;
            }
        }
        return places;
    }
}
