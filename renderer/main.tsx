import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startApp } from './state/start.ts';
import './styles/theme.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/outline.css';
import './styles/checks.css';
import './styles/messages.css';
import './styles/files.css';
import './styles/find.css';
import './styles/start.css';
import './styles/sheet.css';
import './styles/versions.css';
import './styles/compare.css';
import './styles/import-review.css';
import './styles/rollover.css';

void startApp().then(() => createRoot(document.getElementById('root')!).render(<App />));
