/** What the program asks of the Kubernetes cluster that it runs in. */
package org.spaceodt.app.kubernetes;
