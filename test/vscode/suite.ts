import './activation.test';
import './opening.test';
import './diagnostics.test';
import './editing.test';
