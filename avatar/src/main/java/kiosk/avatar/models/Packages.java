package kiosk.avatar.models;

import java.nio.file.Path;

/// Brings a package of a registry by its name.
interface Packages {

    /// The package as an archive file below `folder`; asking again for one that lies there already
    /// brings nothing new.
    ///
    /// @param atMost bytes; what grows beyond is broken off
    /// @throws ModelException when it cannot be had; the message says why
    Path bring(Lock.Registry registry, Lock.Member member, Path folder, long atMost)
            throws ModelException;
}
