package org.spaceodt.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Disks that are another machine's. Locks of files, and memory that processes share by a file, cannot be relied on there. */
public final class NetworkDisk {
    /** As Linux and macOS call them; what FUSE mounts comes as {@code fuse.} and its name. */
    private static final Set<String> TYPES = Set.of(
            "nfs",
            "nfs3",
            "nfs4",
            "cifs",
            "smb",
            "smb2",
            "smb3",
            "smbfs",
            "afs",
            "afpfs",
            "ncpfs",
            "webdav",
            "davfs",
            "ceph",
            "glusterfs",
            "lustre",
            "gpfs",
            "beegfs",
            "ocfs2",
            "gfs2",
            "sshfs",
            "s3fs",
            "rclone",
            "gcsfuse",
            "blobfuse2",
            "mountpoint-s3");

    private NetworkDisk() {}

    /**
     * What the disk of a folder is called that is on one; empty for a disk of this machine, and where nobody can say. The folder need not
     * be there yet.
     */
    public static Optional<String> under(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        if (place.toString().startsWith("\\\\")) {
            // Windows says only how the other machine keeps its files.
            return Optional.of("UNC");
        }
        while (place != null && !Files.exists(place)) {
            place = place.getParent();
        }
        try {
            return place == null
                    ? Optional.empty()
                    : Optional.of(Files.getFileStore(place).type()).filter(NetworkDisk::isOne);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** @param type as {@link java.nio.file.FileStore#type} says it */
    static boolean isOne(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        return TYPES.contains(name.startsWith("fuse.") ? name.substring("fuse.".length()) : name);
    }
}
