import { mount } from 'svelte';
import Gate from './session/Gate.svelte';
import './styles/tokens.css';
import './styles/base.css';

mount(Gate, { target: document.getElementById('app') as HTMLElement });
