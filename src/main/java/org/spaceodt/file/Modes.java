package org.spaceodt.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may read what is made in a folder: its owner alone, and its group where the folder was opened to it on purpose. That is so
 * when the group may write there and others may not, or may read there and others may not: what a usual umask gives, and a folder for
 * everybody like that for temporary files, is no purpose. Nothing is done on
 * systems that know no modes.
 */
final class Modes {
    private static final Set<PosixFilePermission> GROUP = PosixFilePermissions.fromString("---rwx---");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("------rwx");
    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private Modes() {}

    static FileAttribute<?>[] ofFile(Path place) {
        return attributes(place, FILE);
    }

    static FileAttribute<?>[] ofFolder(Path place) {
        return attributes(place, FOLDER);
    }

    private static FileAttribute<?>[] attributes(Path place, String mode) {
        return areKnown(place)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    /** Gives a file or folder the mode that new ones have beside it. */
    static void settle(Path made, Path folder) throws IOException {
        if (!areKnown(made)) {
            return;
        }
        boolean file = !Files.isDirectory(made);
        Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(file ? FILE : FOLDER);
        Set<PosixFilePermission> group = EnumSet.copyOf(GROUP);
        group.retainAll(opened(folder));
        wanted.addAll(group);
        if (file) {
            wanted.remove(PosixFilePermission.GROUP_EXECUTE);
        }
        if (!Files.getPosixFilePermissions(made).equals(wanted)) {
            try {
                Files.setPosixFilePermissions(made, wanted);
            } catch (IOException | UnsupportedOperationException e) {
                // A disk that keeps no modes, though the system knows them.
            }
        }
    }

    private static Set<PosixFilePermission> opened(Path folder) throws IOException {
        Set<PosixFilePermission> there = Files.getPosixFilePermissions(folder);
        boolean written =
                there.contains(PosixFilePermission.GROUP_WRITE) && !there.contains(PosixFilePermission.OTHERS_WRITE);
        boolean readAlone = there.stream().noneMatch(OTHERS::contains);
        return written || readAlone ? there : Set.of();
    }

    private static boolean areKnown(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
