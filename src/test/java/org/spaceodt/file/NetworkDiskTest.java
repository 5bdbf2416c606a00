package org.spaceodt.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which disks are another machine's, by what the system calls them. */
class NetworkDiskTest {
    @ParameterizedTest
    @ValueSource(strings = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "SMB", "fuse.sshfs", "fuse.glusterfs", "ceph"})
    void theseAre(String type) {
        assertThat(NetworkDisk.isOne(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ext4", "xfs", "btrfs", "zfs", "overlay", "tmpfs", "apfs", "NTFS", "fuseblk", "fuse.ntfs-3g", ""
            })
    void theseAreNot(String type) {
        assertThat(NetworkDisk.isOne(type)).isFalse();
    }

    @Test
    void aFolderThatIsNotThereYetIsJudgedByWhereItWillBe(@TempDir Path folder) {
        assertThat(NetworkDisk.under(folder.resolve("not/yet"))).isEmpty();
    }
}
