package org.spaceodt.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The folder that files are written to. What is made in it is its owner's alone (folders 700, files 600, whatever the umask), and
 * its group's where the owner opened the folder above to it (770 and 660). Symbolic links in it are not followed; it may be one
 * itself, or be below one. Where the system knows no modes, files have those that it gives.
 */
public final class OutDir {
    private final Path root;

    private OutDir(Path root) {
        this.root = root;
    }

    public static OutDir at(Path root) {
        return new OutDir(root.toAbsolutePath().normalize());
    }

    /**
     * Makes a folder in it, and those above, where they are missing.
     *
     * @throws LinkRefused when one of them is a link
     */
    public Path folder(Path folder) throws IOException {
        check(folder);
        make(folder.toAbsolutePath().normalize());
        return folder;
    }

    private void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.getParent();
        make(above);
        try {
            Files.createDirectory(folder, Modes.ofFolder(folder));
            if (!folder.equals(root) && folder.startsWith(root)) {
                Modes.settle(folder, above);
            }
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /**
     * Makes a folder whose name is taken by nothing; those above it are there.
     *
     * @throws FileAlreadyExistsException when it is taken
     */
    Path newFolder(Path folder) throws IOException {
        check(folder);
        Files.createDirectory(folder, Modes.ofFolder(folder));
        Modes.settle(folder, folder.toAbsolutePath().getParent());
        return folder;
    }

    /**
     * Makes a file in it, with nothing in it, where it is missing; one that is there is left as it is.
     *
     * @throws LinkRefused when it is a link, or a folder above it is
     * @throws FileSystemException when something else is there than a file
     */
    public Path file(Path file) throws IOException {
        folder(file.toAbsolutePath().getParent());
        check(file);
        try {
            Files.createFile(file, Modes.ofFile(file));
            settle(file, file);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileSystemException(file.toString(), null, "it is no file");
            }
        }
        return file;
    }

    /**
     * Puts a whole file in the place of another, in one step.
     *
     * @throws LinkRefused when that place is a link, or a folder above it is
     */
    public void replace(Path place, byte[] content) throws IOException {
        folder(place.toAbsolutePath().getParent());
        check(place);
        AtomicFiles.write(place, content, Modes.ofFile(place));
        settle(place, place);
    }

    /** Gives a file that was made otherwise, somewhere else in the out-dir, the mode that it has to have in its place. */
    public void settle(Path file, Path place) throws IOException {
        Modes.settle(file, place.toAbsolutePath().getParent());
    }

    /**
     * For who puts whole files into their places.
     *
     * @throws LinkRefused when that place is a link, or a folder above it is
     */
    public void check(Path place) throws IOException {
        Path whole = place.toAbsolutePath().normalize();
        if (!whole.startsWith(root)) {
            refuseLink(whole);
            return;
        }
        Path part = root;
        for (Path name : root.relativize(whole)) {
            part = part.resolve(name);
            refuseLink(part);
        }
    }

    private void refuseLink(Path part) throws LinkRefused {
        if (!part.equals(root) && Files.isSymbolicLink(part)) {
            throw new LinkRefused(part);
        }
    }
}
