/** What libraries do otherwise in the native binary, where the platform does not see to it itself. Nothing of it runs on the JVM. */
package org.spaceodt.app.image;
