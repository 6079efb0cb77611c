import './style.css'
import './shell.js'
